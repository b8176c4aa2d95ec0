/** Chat messages and what they say in standard words; one line a case, `typed → meant`. */
export const CASES = `
ko → không
dc ko → được không
dc ko ad → được không bạn
kooooo dccccc → không được
K biết làm → không biết làm
KO DC GÌ → không được GÌ
lm s h → làm sao giờ
lm sao dc → làm sao được
ntn → như thế nào
j z → gì vậy
sao z → sao vậy
vậy hả v → vậy hả vậy
thì s → thì sao
tsao ko vào dc → tại sao không vào được
biết ko dzậy → biết không vậy
chx làm dc → chưa làm được
kbt làm → không biết làm
e hỏi lm sao để dk vneid mức 2 ạ → em hỏi làm sao để đăng ký vneid mức 2 ạ
a ơi cho e hỏi → anh ơi cho em hỏi
cho t hỏi → cho tôi hỏi
cho mk hỏi chút → cho mình hỏi chút
quên mk r → quên mật khẩu rồi
mk fb bị lộ → mật khẩu Facebook bị lộ
đổi mk zalo → đổi mật khẩu zalo
mk mún hỏi cách ck → mình muốn hỏi cách chuyển khoản
giúp mk với → giúp mình với
có ng lạ gọi → có người lạ gọi
ngta bảo bấm link → người ta bảo bấm link
sổ hk làm gì → sổ hộ khẩu làm gì
biết hk → biết không
ct ubnd phường → chủ tịch Ủy ban nhân dân phường
hso của tôi → hồ sơ của tôi
nghị quyết cp → nghị quyết chính phủ
cty nào → công ty nào
cskh ở đâu → chăm sóc khách hàng ở đâu
bn tiền → bao nhiêu tiền
đạt bn % → đạt bao nhiêu %
hết bn ngày → hết bao nhiêu ngày
phí là bn → phí là bao nhiêu
lệ phí bn vậy → lệ phí bao nhiêu vậy
chào bn → chào bạn
bn ơi cho mình hỏi → bạn ơi cho mình hỏi
cảm ơn bn nhiều → cảm ơn bạn nhiều
bao nhiu tiền → bao nhiêu tiền
mất nhiu tiền → mất bao nhiêu tiền
nhìu quá → nhiều quá
đk vneid ở đâu → đăng ký vneid ở đâu
đơn đk kết hôn → đơn đăng ký kết hôn
làm đk không → làm được không
sao vào không đk → sao vào không được
đủ đk hưởng chưa → đủ điều kiện hưởng chưa
cần đk gì → cần điều kiện gì
vậy là sai đk → vậy là sai đúng không
cho xin đc → cho xin địa chỉ
đc web là gì → địa chỉ web là gì
đc hỗ trợ không → được hỗ trợ không
vs lại → với lại
bình dân học vs → bình dân học vụ
hải dương vs quảng ninh → hải dương với quảng ninh
gửi bc trước ngày nào → gửi báo cáo trước ngày nào
cơ quan bc nào → cơ quan báo chí nào
không vào được bc tôi quên → không vào được bởi vì tôi quên
kh 11 → kế hoạch 11
kh11 nói gì → kế hoạch 11 nói gì
kh số mấy → kế hoạch số mấy
kh nào nói về cđs → kế hoạch nào nói về chuyển đổi số
ban hành kh khi nào → ban hành kế hoạch khi nào
kh được b ơi → không được bạn ơi
kh biết làm → không biết làm
được kh → được không
mã kh trên hóa đơn → mã khách hàng trên hóa đơn
tổng đài hỗ trợ kh → tổng đài hỗ trợ khách hàng
đơn vị nào tt về nghị quyết → đơn vị nào tuyên truyền về nghị quyết
ai chủ trì tt mục tiêu → ai chủ trì tuyên truyền mục tiêu
phối hợp tt → phối hợp tuyên truyền
tt tin học ở đâu → trung tâm tin học ở đâu
tt y tế phường → trung tâm y tế phường
tt hcc mở mấy giờ → Trung tâm hành chính công mở mấy giờ
làm tt hành chính → làm thủ tục hành chính
lộ tt cá nhân → lộ thông tin cá nhân
xin tt liên hệ → xin thông tin liên hệ
tt tiền điện online → thanh toán tiền điện online
phương thức tt → phương thức thanh toán
nq57 → nghị quyết 57
nq 71/nq-cp → nghị quyết 71/nq-cp
qđ 204-qđ/tw → quyết định 204-qđ/tw
nđ 13/2023 → nghị định 13/2023
ct 57 → chỉ thị 57
mẫu ct01 tải ở đâu → mẫu ct01 tải ở đâu
vb nào mới → văn bản nào mới
đv nào chủ trì → đơn vị nào chủ trì
dv nào chủ trì → đơn vị nào chủ trì
dv công → dịch vụ công
cq nào chủ trì → cơ quan nào chủ trì
cq địa phương → chính quyền địa phương
hd em cách cài → hướng dẫn em cách cài
hd số 5 → hướng dẫn số 5
hd: cơ quan nào → hd: cơ quan nào
ở hd thì sao → ở hd thì sao
ubnd phường → Ủy ban nhân dân phường
UBND tỉnh → Ủy ban nhân dân tỉnh
hđnd xã → Hội đồng nhân dân xã
mttq làm gì → Mặt trận Tổ quốc làm gì
sở khcn → sở Khoa học và Công nghệ
sở kh&cn → sở Khoa học và Công nghệ
sở gdđt → sở Giáo dục và Đào tạo
sở gd đt → sở Giáo dục và Đào tạo
p vhxh → phòng Văn hóa - Xã hội
p.uông bí → phường uông bí
P. VH-XH → phòng Văn hóa - Xã hội
p hc qt → phòng Hành chính - Quản trị
vhttdl → Văn hóa, Thể thao và Du lịch
ttcudv phường → Trung tâm Cung ứng dịch vụ phường
btgdv tỉnh ủy → Ban Tuyên giáo và Dân vận tỉnh ủy
bcđ tw → Ban Chỉ đạo Trung ương
cử cc vc đi học → cử công chức, viên chức đi học
cđs là gì → chuyển đổi số là gì
bdhvs là gì → Bình dân học vụ số là gì
nv ngân hàng gọi → nhân viên ngân hàng gọi
tự xưng nv → tự xưng nhân viên
nv số 2 là gì → nhiệm vụ số 2 là gì
tn trúng thưởng → tin nhắn trúng thưởng
đoàn tn phường → đoàn thanh niên phường
hs của tôi tới đâu → hồ sơ của tôi tới đâu
hs lớp 5 → học sinh lớp 5
sp ocop → sản phẩm ocop
trường đại học sp → trường đại học sư phạm
gd trên ngân hàng → giao dịch trên ngân hàng
sở gd và đào tạo → sở giáo dục và đào tạo
dt bị treo → điện thoại bị treo
đt bị mất → điện thoại bị mất
sđt của ai → số điện thoại của ai
stk nào → số tài khoản nào
tk ngân hàng → tài khoản ngân hàng
tk b nha → cảm ơn bạn nha
ck nhầm → chuyển khoản nhầm
thẻ bh mất → thẻ bảo hiểm mất
bh làm gì tiếp → bây giờ làm gì tiếp
cccd hết hạn → căn cước công dân hết hạn
làm cc gắn chip → làm căn cước gắn chip
đồ như cc → đồ như cc
bhyt vs bhxh → bảo hiểm y tế với bảo hiểm xã hội
gplx → giấy phép lái xe
dvcqg → dịch vụ công quốc gia
web dvc qg → web dịch vụ công quốc gia
tmđt → thương mại điện tử
10tr → 10 triệu
2tr5 → 2 triệu 5
22k → 22 nghìn
5k/lần → 5 nghìn/lần
mẹ 80t → mẹ 80 tuổi
5t gạo → 5 tấn gạo
8h30 → 8 giờ 30
đợi 5p → đợi 5 phút
10 đ → 10 đồng
b1 lm j → bước 1 làm gì
bước 2 → bước 2
bằng b2 → bằng b2
lvl 2 → mức 2
tp hcm → thành phố Hồ Chí Minh
tp huế → thành phố huế
p.12 → phường 12
làm răng chừ → làm sao bây giờ
răng mà lâu rứa → sao mà lâu vậy
khám răng ở đâu → khám răng ở đâu
đi mô làm → đi đâu làm
quy mô lớn → quy mô lớn
chỗ mô → chỗ nào
để làm chi → để làm gì
chi phí → chi phí
cái ni → cái này
mần răng → làm sao
ở bển → ở bên đó
tui hổng biết → tôi không biết
lỗ hổng bảo mật → lỗ hổng bảo mật
được hông → được không
đau hông → đau hông
đẹp zậy → đẹp vậy
thức dậy → thức dậy
biết rồi dậy → biết rồi vậy
vô app → vào ứng dụng
bấm vô đâu → bấm vào đâu
vô hiệu hóa → vô hiệu hóa
vô cùng → vô cùng
coi ở đâu → xem ở đâu
coi chừng → coi chừng
xài app → dùng ứng dụng
nó biểu tui gửi → nó bảo tôi gửi
biểu mẫu → biểu mẫu
ổng gọi → ông ấy gọi
bả nói → bà ấy nói
tiền thiệt → tiền thật
thiệt hại → thiệt hại
mún coi → muốn xem
k bik → không biết
tốn xiền → tốn tiền
dvc = tk nào → dịch vụ công bằng tài khoản nào
m là ai → bạn là ai
đơn giá 5 m → đơn giá 5 m
4 kg gạo → 4 kg gạo
mạng 4g → mạng 4g
điểm a khoản 1 → điểm a khoản 1
nhóm b → nhóm b
a) không → a) không
cb 1 ngày tl → chúc bạn 1 ngày tốt lành
cb phường → cán bộ phường
thks b nha → cảm ơn bạn nha
từ h → từ giờ
mấy h → mấy giờ
chi r&d → chi r&d
Hong Kong → Hong Kong
App Store → App Store
tối đa 24 giờ → tối đa 24 giờ
vê nờ e i đê là cái chi rứa → VNeID là cái gì vậy
ve no e i de la gi → VNeID la gi
cài vi en ai đi ở mô rứa → cài VNeID ở đâu vậy
vn e id bị khóa → VNeID bị khóa
đọc ô tê pê cho nó rồi → đọc OTP cho nó rồi
gọi da lô thấy mặt → gọi Zalo thấy mặt
da lo bi nguoi ta chiem → Zalo bi nguoi ta chiem
toi da lo chuyen tien → toi da lo chuyen tien
tôi đã lộ thông tin → tôi đã lộ thông tin
phây búc bị hách → Facebook bị hack
nạp tiền vô mó mô → nạp tiền vào MoMo
bắt wai phai → bắt wifi
quét mã quy a → quét mã QR
bấm đường linh lạ → bấm đường link lạ
chị Linh gọi → chị Linh gọi
mo sap man rang → mo sap làm sao
đi làm răng giả → đi làm răng giả
đặt mật khẩu răng cho dễ nhớ → đặt mật khẩu sao cho dễ nhớ
nỏ biết mần → không biết làm
mới sanh con → mới sinh con
nàm thế nào → làm thế nào
wifi quán có s k → wifi quán có sao không
cài vneid s → cài vneid sao
ls biết → làm sao biết
iphone 6 s → iphone 6 s
`
  .trim()
  .split('\n')
  .map((line) => line.split(' → ') as [typed: string, meant: string]);
